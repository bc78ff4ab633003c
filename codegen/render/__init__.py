"""`ir.Api` to Python source: annotations and decoders as text, and the templates around them."""
