"""Write findings as text, Markdown, HTML, JSON, annotations, a changelog or a migration guide."""
