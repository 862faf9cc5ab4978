/** What bare Node costs, which no program can go below. */
process.exitCode = 0;
