"""A release by one command: what is built, what the changelog says, which version it is.

package     the wheel and the sdist, the same bytes for the same commit
bom         what an installed package consists of, as CycloneDX
notes       the entry of the changelog: the audit, fragments and `[Unreleased]`, in one
steps       all of it in a clone, and back at the end: nothing is left half done
workplace   where the clone is, and what may end a release
command     `python -m codegen release`
"""
