# An error that consists of errors, and a way to handle a part of it: each except* takes what is its own and leaves the rest.


class Late(Exception):
    pass


class Full(Exception):
    pass


class Bug(Exception):
    pass


def show(error: BaseException) -> str:
    if isinstance(error, BaseExceptionGroup):
        return f"{error.message}[{', '.join(show(child) for child in error.exceptions)}]"
    return str(error)


def night(error: Exception, log_fails: bool = False) -> None:
    """One night's backup fails with this error. The handlers know about late answers and full disks, and nothing else."""
    try:
        try:
            print(f"backup: {show(error)}")
            raise error
        except* Late as errors:
            print(f"late: {show(errors)}")
        except* Full as errors:
            print(f"full: {show(errors)}")
            if log_fails:
                raise Bug("no room for the log")
        print("after: all is well")
    except Exception as left:
        print(f"after: {show(left)}")


def main() -> None:
    mirrors = ExceptionGroup("mirrors", [Late("east is late"), Bug("west is broken")])
    night(ExceptionGroup("night", [Full("disk is full"), mirrors, Late("clock is late")]))
    night(ExceptionGroup("night", [Late("east is late"), Full("disk is full")]))
    night(Late("clock is late"))
    night(Bug("clock is broken"))
    night(ExceptionGroup("night", [Full("disk is full"), mirrors]), log_fails=True)


if __name__ == "__main__":
    main()
