"""The spec in the languages of others: OpenAPI 3.1 and AsyncAPI 3.0, made on demand."""
