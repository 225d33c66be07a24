namespace PluginHost.Web.Plugins;

internal sealed record UiSlotList(IReadOnlyList<UiSlot> Items);
