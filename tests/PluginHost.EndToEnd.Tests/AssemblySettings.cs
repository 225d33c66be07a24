// Most of a test's time is another process's, a browser's or a wait: three at a time keep two cores busy.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
