"""The operations of the API as data: for the command line, and for agents."""
