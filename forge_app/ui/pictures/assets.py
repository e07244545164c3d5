"""The JavaScript that the picture pages share, put where the build finds it.

A page's JSX imports these files by their path below `$/public/external/…/assets/`,
which Reflex derives from this module's name. Importing the module makes them available.
"""

import reflex as rx

DEPENDENCIES: list[str] = [
    "@radix-ui/react-dialog@1.3.1",
    "@radix-ui/react-popover@1.3.1",
    "lucide-react@1.26.0",
    "sonner@2.0.8",
]
"""npm packages of the shared files, as pinned everywhere else."""

SHARED = (
    rx.asset("api.js", shared=True),
    rx.asset("changes.js", shared=True),
    rx.asset("format.js", shared=True),
    rx.asset("keys.js", shared=True),
    rx.asset("models.js", shared=True),
    rx.asset("panzoom.js", shared=True),
    rx.asset("controls.jsx", shared=True),
    rx.asset("pictures.css", shared=True),
)
