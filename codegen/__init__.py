"""From the YAML in `spec/` to the package in `generated/crisp_client/`, its lists and reports.

Each stage knows only those above it; `tests/test_import_rules.py` holds that.

    ir              the spec as plain values, with `irlifetime`, `irtypes` and `iroperation`;
                    `typeinfo` answers questions about types, `tiers` about who may call
    reserved        the names that the templates use themselves, read from their text; `unasync`
                    derives the sync half of the package
    naming          the API's names as Python's; the only module that renames
    modelnames      the classes that a type makes in `models`
    wholebody       which bodies of fields may be passed as one mapping
    problems        what is wrong with a spec, each problem with its file, line and column; `placed`
                    knows the places of values
    yamlsrc         strict YAML: every text knows its place; `yamlwords` explains what is no YAML
    language        the spec language. `language/keys/` has each key once, with its documentation;
                    `language/grammar` is the language of types; `schema` and `page` tell editors
                    and readers
    load            the files of a spec to declarations
    resolve         declarations to one `ir.Api`: references followed, rules of api.yaml applied

Everything below reads the `ir.Api`:

    lint            the style of a valid spec
    state           what the emulator keeps: collections and documents, derived from the paths
    render          the templates in `templates/`, filled in
    output          the finished files, put in place or compared with what is there
    surface, names  the public names of the package, and the lock that keeps them
    diff            what changed between two specs, and whom it breaks
    export          OpenAPI, AsyncAPI
    drift           what Crisp's official clients send, beside what the spec says
    inventory       what the spec holds, as data
    migration       the methods and events of Crisp's own clients, beside those of the package
    site            the docs as a site: pages of all of this, made HTML by Zensical
    release         a release by one command: version, changelog, wheel, exports, tag
    coverage        what operations lack beside the spec
    leftovers       handlers and events of the emulator that the spec does not have
    scaffold        the skeleton of a file in `spec/rest/`
    summary         what a generation changes, by the names
    options         the commands and their options
    __main__        what each command does

`templates/` is no part of the generator: it holds the package's own files. `*.py.j2` is rendered,
`*.py` is copied, `{resource}` in a file name makes one file for each resource.
"""
