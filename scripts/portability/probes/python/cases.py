import json
import sys


def run_cases(call):
    """Makes the call of each case, and prints what came of it."""
    url, file = sys.argv[1:]
    with open(file, encoding="utf-8") as cases:
        for case in json.load(cases):
            try:
                outcome = call(url, case["customerId"])
            except Exception as error:
                outcome = {"status": 0, "error": f"{type(error).__name__}: {error}"}
            print(json.dumps({"name": case["name"], **outcome}, default=str))
