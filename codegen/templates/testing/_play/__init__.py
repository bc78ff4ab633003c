"""A page on which a person plays the visitor, sees what passes, and switches faults on."""
