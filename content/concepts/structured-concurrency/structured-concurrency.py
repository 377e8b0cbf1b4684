# A task group is a block that starts tasks and is not left before the last of them has ended, however it is left.
import asyncio


async def ask(name: str, turns: int, refuses: bool = False) -> None:
    print(f"{name}: dials")
    try:
        for _ in range(turns):
            await asyncio.sleep(0)  # gives the other tasks a turn
        if refuses:
            raise ConnectionError(f"{name} refuses")
        print(f"{name}: answers")
    finally:
        print(f"{name}: hangs up")


async def north() -> None:
    print("north: asks its deputy")
    async with asyncio.TaskGroup() as group:
        group.create_task(ask("deputy", 12))
    print("north: has heard its deputy")


async def search(refused: bool) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(ask("east", 4))
        group.create_task(ask("west", 8, refused))
        group.create_task(north())
        print("main: has started three")


async def main() -> None:
    for refused in (False, True):
        print("main: enters the block")
        try:
            await search(refused)
            print("main: is behind the block")
        except* ConnectionError as errors:
            print(f'main: caught "{errors.exceptions[0]}"')


if __name__ == "__main__":
    asyncio.run(main())
