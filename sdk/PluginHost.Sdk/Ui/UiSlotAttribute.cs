namespace PluginHost.Sdk.Ui;

/// <summary>Adds a part to a named place of the web UI. Put on the class that carries <see cref="PluginAttribute"/>.</summary>
/// <param name="slot">One of <see cref="UiSlots"/>.</param>
/// <param name="title">For people.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class UiSlotAttribute(string slot, string title) : Attribute
{
    /// <summary>One of <see cref="UiSlots"/>.</summary>
    public string Slot { get; } = slot;

    /// <summary>For people.</summary>
    public string Title { get; } = title;

    /// <summary>ES module below the plugin's <c>ui/</c> folder. It exports <c>mount(root, host)</c>.</summary>
    public required string Module { get; init; }

    /// <summary>Names the part in addresses of the web UI, and the element whose shadow root the module fills: lower-case words with at least one hyphen.</summary>
    public required string Element { get; init; }

    /// <summary>Order among elements of a slot; lower comes first.</summary>
    public int Order { get; init; }

    /// <summary>Where the module runs. Default <see cref="UiIsolation.Frame"/>.</summary>
    public UiIsolation Isolation { get; init; }
}
