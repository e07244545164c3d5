"""Users and the ways they prove who they are."""

from forge_app.features.accounts.service.keys import Keys
from forge_app.features.accounts.service.links import Links
from forge_app.features.accounts.service.people import People
from forge_app.features.accounts.service.sessions import Sessions


class AccountService(Sessions, Links, Keys, People):
    """The accounts of this instance, inside one transaction.

    Methods that begin with `verify_`, `identify_`, `user_of_`, `list_`, `peek_`, `get_`
    and those named `is_`/`has_` only read; all others need a writing transaction.
    """
