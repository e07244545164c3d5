"""`forge key`: API keys, whether or not the server runs."""

import argparse

from forge_app.cli.config import add_data_option, load_settings
from forge_app.cli.services import opened
from forge_app.cli.user import find_user, owner_id


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    create = actions.add_parser("create", help="print a new key, alone on stdout")
    create.add_argument("--name", required=True, help="to recognise it by")
    create.add_argument(
        "--scopes",
        nargs="+",
        default=["*"],
        metavar="SCOPE",
        help="what it may do, apart by spaces or commas (default: everything)",
    )
    keys = actions.add_parser("list", help="list keys")
    revoke = actions.add_parser("revoke", help="stop a key from working")
    revoke.add_argument("id", help="as ./forge key list shows it")
    for action in (create, keys, revoke):
        action.add_argument("--user", metavar="EMAIL", help="whose (default: owner's)")
        add_data_option(action)


def run(args: argparse.Namespace) -> int:
    """Do what the action says."""
    printed: list[str] = []
    with opened(load_settings(args)) as forge, forge.work() as work:
        user_id = find_user(work, args.user).id if args.user else owner_id(work)
        if args.action == "create":
            scopes = ",".join(args.scopes).replace(" ", ",").split(",")
            _, key = work.accounts.create_api_key(
                user_id, args.name, list(filter(None, scopes))
            )
            printed.append(key)
        elif args.action == "revoke":
            work.accounts.revoke_api_key(user_id, args.id)
        else:
            printed += [
                f"{key.id}  {key.prefix}…  {','.join(key.scopes):<24} {key.name}"
                for key in work.accounts.list_api_keys(user_id)
            ]
    for line in printed:  # after the commit: what is printed is there
        print(line)
    return 0
