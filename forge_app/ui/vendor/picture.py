"""Small shared JSX: `picture` (blur-up image) and `time_ago`."""

import reflex as rx


class Picture(rx.Component):
    """An image over its blurred placeholder; needs a box with a size around it."""

    library = rx.asset("picture.jsx", shared=True).importable_path
    tag = "Picture"
    src: rx.Var[str]
    src_set: rx.Var[str]
    sizes: rx.Var[str]
    placeholder: rx.Var[str]
    alt: rx.Var[str]


class TimeAgo(rx.Component):
    """How long ago an ISO time was, kept true."""

    library = rx.asset("picture.jsx", shared=True).importable_path
    tag = "TimeAgo"
    iso: rx.Var[str]


picture = Picture.create
time_ago = TimeAgo.create
