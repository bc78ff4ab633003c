"""Write the spec as OpenAPI 3.1 and AsyncAPI 3.0, on demand."""
