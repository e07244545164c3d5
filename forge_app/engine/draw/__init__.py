"""Draw: elements by family, each written as SVG."""
