"""The docs site: pages of Markdown from the spec, the package and `docs/`, made HTML by Zensical.

markdown       texts of the spec inside of Markdown, where they can be nothing but text
targets        the page and the anchor of each public name
calls          a call of each operation, made of the examples of the spec
operations     what the page of a resource says of an operation
types          what the page of a module of types says, and what uses a type
events         what the page of a family says of an event
introspect     asks the package what its own classes look like, in a process of its own
own            the pages of these classes
written        pages written by hand: their links, and public names that become links
llms           `llms.txt` and `llms-full.txt`
pages          all pages and their order
command        writes them and runs Zensical
"""
