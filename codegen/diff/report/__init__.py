"""Findings as text, Markdown, HTML, JSON, annotations, a changelog entry or a migration guide."""
