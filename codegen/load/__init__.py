"""The files of a spec to declarations; all problems of all files are found in one run."""
