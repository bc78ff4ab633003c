"""Downloads: where a file may come from, what an answer means, where it is written."""
