// libvips counts and error texts are of the whole process, and the engine takes all cores for one picture anyway.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
