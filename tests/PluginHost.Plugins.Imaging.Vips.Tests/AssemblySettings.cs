// libvips' memory counts and error text are of the whole process; tests that look at them want it to themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
