"""A call that is repeated beside other work, in a task or in a thread."""
