"""Turn `ir.Api` into Python source: views for templates, annotations, decoders, templates."""
