"""The page on how to move from one of Crisp's own clients: `docs/migration.md`.

- `clients` reads what they have, from `docs/clients.yaml`
- `ours` finds the method of this package that takes the same route
- `page` writes the page, and tells whether it is up to date
"""
