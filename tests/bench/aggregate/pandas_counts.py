"""Answers both questions with pandas, from a file, and prints the milliseconds of each round but the first."""

import sys
import time

import pandas

path, rounds = sys.argv[1], int(sys.argv[2])
needed = ["citizenship", "gender", "yearOfRegistration", "typeOfExploitation", "majorityStatus"]
for number in range(rounds + 1):
    start = time.perf_counter()
    table = pandas.read_csv(path, usecols=needed, dtype="category", keep_default_na=False, encoding_errors="replace")
    first = table.groupby(["citizenship", "gender", "yearOfRegistration"], observed=True).size()
    minors = table[table["majorityStatus"] == "Minor"]
    second = minors.groupby(["typeOfExploitation", "yearOfRegistration"], observed=True).size()
    if len(first) == 0 or len(second) == 0:
        sys.exit(1)
    if number > 0:
        print((time.perf_counter() - start) * 1000)
