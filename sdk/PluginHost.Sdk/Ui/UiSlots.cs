namespace PluginHost.Sdk.Ui;

/// <summary>Places of the web UI that plugins can fill.</summary>
public static class UiSlots
{
    /// <summary>A page of its own with an entry in the side bar.</summary>
    public const string Page = "page";

    /// <summary>A section of the information panel; gets the picture's id.</summary>
    public const string PicturePanel = "picture-panel";
}
