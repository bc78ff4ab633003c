"""The files of a spec to declarations: strict YAML, the grammar, all problems with their places."""
