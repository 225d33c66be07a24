namespace PluginHost.Plugins.Filters.Contract;

/// <param name="Same">Whether it came out byte for byte as it is kept.</param>
/// <param name="Reason">Why it did not, or could not be tried.</param>
internal sealed record RecipeCheck(bool Same, string? Reason);
