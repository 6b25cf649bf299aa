"""`python -m graphbuild` is the command `graphbuild`."""

from graphbuild.cli import main

if __name__ == "__main__":
    main()
