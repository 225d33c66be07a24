namespace PluginHost.Sdk.Storage;

/// <summary>How much is used and free.</summary>
/// <param name="FreeBytes">Free for this process; <see langword="null"/> where there is no such number.</param>
/// <param name="ReservedBytes">What the store keeps free: it refuses to write below this.</param>
/// <param name="Writable">Whether it takes writes now.</param>
public sealed record StorageUsage(long? FreeBytes, long ReservedBytes, bool Writable);
