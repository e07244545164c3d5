"""`forge user`: people and the links that let them in."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from forge_app.cli.checks import running_address
from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.console import CommandError, say
from forge_app.cli.services import opened

if TYPE_CHECKING:
    from forge_app.bootstrap import Work
    from forge_app.features.accounts.views import UserView

LINK_PATH = "/auth/link/"
PAGE = 200


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    link = actions.add_parser("link", help="print a one-time sign-in link")
    link.add_argument("email", nargs="?", help="whose (default: the owner's)")
    link.add_argument(
        "--forget-password",
        action="store_true",
        help="take a forgotten password away, so that a new one can be set",
    )
    link.add_argument(
        "--if-needed",
        action="store_true",
        help="print none when the owner can come in without it",
    )
    add = actions.add_parser("add", help="invite somebody: print a link to sign up")
    add.add_argument("email", nargs="?", help="whom (default: whoever gets the link)")
    add.add_argument("--role", default="member", help="member, admin or owner")
    people = actions.add_parser("list", help="list everybody")
    for action in (link, add, people):
        add_data_option(action)


def run(args: argparse.Namespace) -> int:
    """Do what the action says; a link goes to stdout, alone."""
    settings = load_settings(args)
    with opened(settings) as forge, forge.work() as work:
        if args.action == "list":
            show_people(work)
            return 0
        token = invite(work, args) if args.action == "add" else let_in(work, args)
    if token:  # after the commit: what is printed works
        address = running_address(settings.data_dir) or settings.base_url
        print(f"{address}{LINK_PATH}{token}")
        if not getattr(args, "if_needed", False):
            say("The link works once.")
    return 0


def invite(work: "Work", args: argparse.Namespace) -> str:
    """A token with which somebody new signs up."""
    return work.accounts.invite(owner_id(work), args.email, args.role)[1]


def let_in(work: "Work", args: argparse.Namespace) -> str | None:
    """A token with which somebody known comes in, if it is needed."""
    forget = bool(args.forget_password)
    if args.email:
        user = find_user(work, args.email)
        return work.accounts.create_sign_in_link(
            owner_id(work), user.id, forget_password=forget
        )
    if args.if_needed and work.accounts.has_owner_signed_in():
        return None
    return work.accounts.create_owner_link(forget_password=forget)


def owner_id(work: "Work") -> str:
    """Who acts on the command line: the owner."""
    return work.accounts.command_line_user().id


def everybody(work: "Work") -> Iterator["UserView"]:
    """All users, page by page."""
    acting, cursor = owner_id(work), None
    while True:
        page = work.accounts.list_users(acting, limit=PAGE, cursor=cursor)
        yield from page.items
        cursor = page.next_cursor
        if cursor is None:
            return


def find_user(work: "Work", email: str) -> "UserView":
    """The user with that e-mail address.

    Raises:
        CommandError: There is none.
    """
    wanted = email.strip().casefold()
    for user in everybody(work):
        if (user.email or "").casefold() == wanted:
            return user
    raise CommandError(f"nobody here has the address {email}; see ./forge user list")


def show_people(work: "Work") -> None:
    """Print everybody, one a line."""
    for user in everybody(work):
        state = "  disabled" if user.disabled_at else ""
        print(f"{user.id}  {user.role:<7} {user.email or '-':<32} {user.name}{state}")
