namespace PluginHost.Sdk.Testing.Hosting;

/// <summary>Finds capabilities in lists.</summary>
internal static class CapabilityLists
{
    public static CapabilityEntry Find<TContract>(this IReadOnlyList<CapabilityEntry> entries, string? id) where TContract : class =>
        entries.TryFind<TContract>(id) ?? throw new PluginTestException(
            TestingCodes.Unknown,
            $"The plugin provides no {typeof(TContract).Name}{(id is null ? "" : $" '{id}'")}.",
            $"It provides: {string.Join(", ", entries.Select(entry => $"{entry.Contract.Name} '{entry.Info.Id}'").DefaultIfEmpty("nothing"))}.");

    public static CapabilityEntry? TryFind<TContract>(this IReadOnlyList<CapabilityEntry> entries, string? id) where TContract : class =>
        entries.Where(entry => entry.Contract == typeof(TContract) && (id is null || entry.Info.Id.Value == id)).OrderByDescending(entry => entry.Info.Priority).ThenBy(entry => entry.Info.Id).FirstOrDefault();
}
