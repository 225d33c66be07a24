namespace PluginHost.Sdk.Ui;

/// <summary>Adds a custom element to a named place of the web UI. Put on the class that carries <see cref="PluginAttribute"/>.</summary>
/// <param name="slot">One of <see cref="UiSlots"/>.</param>
/// <param name="title">For people.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UiSlotAttribute(string slot, string title) : Attribute
{
    /// <summary>One of <see cref="UiSlots"/>.</summary>
    public string Slot { get; } = slot;

    /// <summary>For people.</summary>
    public string Title { get; } = title;

    /// <summary>ES module below the plugin's <c>ui/</c> folder.</summary>
    public required string Module { get; init; }

    /// <summary>Name of the custom element that the module defines.</summary>
    public required string Element { get; init; }

    /// <summary>Order among elements of a slot; lower comes first.</summary>
    public int Order { get; init; }
}
