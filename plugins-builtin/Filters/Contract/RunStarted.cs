namespace PluginHost.Plugins.Filters.Contract;

/// <param name="Job">The import that brings the new pictures: GET /imports/{job} tells of it.</param>
/// <param name="Pictures">How many pictures it works on.</param>
internal sealed record RunStarted(long Job, int Pictures);
