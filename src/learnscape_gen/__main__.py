"""Run the command line as `python -m learnscape_gen`."""

from learnscape_gen.cli import main

if __name__ == "__main__":
    main()
