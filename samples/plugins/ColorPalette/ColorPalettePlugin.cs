using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Ui;

namespace ColorPalette;

[Plugin("sample.palette", Name = "Color palette", Description = "The colors of a picture, and those of the library.")]
[Permission(Permissions.LibraryRead, Reason = "Looks at the colors of your pictures.")]
[Permission(Permissions.Routes, Reason = "Counts the colors of the library.")]
[UiSlot(UiSlots.PicturePanel, "Colors", Module = "panel.js", Element = "sample-palette-panel")]
[UiSlot(UiSlots.Page, "Colors", Module = "page.js", Element = "sample-palette-page")]
public sealed class ColorPalettePlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddEndpoints<HueRoutes>();
}
