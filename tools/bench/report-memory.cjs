// Loaded before a program: prints at its end how much memory it took at most.
process.on('exit', () => console.log(`peak memory: ${process.resourceUsage().maxRSS} kB`));
