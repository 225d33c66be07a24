using PluginHost.Sdk;
using PluginHost.Sdk.Http;
using PluginHost.Sdk.Ui;

namespace ColorPalette;

[Plugin("sample.palette", Name = "Colour palette", Description = "The colours of a picture, and those of the library.")]
[Permission(Permissions.LibraryRead, Reason = "Looks at the colours of your pictures.")]
[Permission(Permissions.Routes, Reason = "Counts the colours of the library.")]
[UiSlot(UiSlots.PicturePanel, "Colours", Module = "panel.js", Element = "sample-palette-panel")]
[UiSlot(UiSlots.Page, "Colours", Module = "page.js", Element = "sample-palette-page")]
public sealed class ColorPalettePlugin : IPlugin
{
    public void Configure(IPluginBuilder builder) => builder.AddEndpoints<HueRoutes>();
}
