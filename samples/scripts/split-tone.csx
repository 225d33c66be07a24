// One colour for the shadows, another for the lights.
About(group: "Moods", description: "One colour for the shadows, another for the lights.");
var shadows = PickColour("Shadows", Colour.Parse("#1f4b6e"));
var lights = PickColour("Lights", Colour.Parse("#ffc48a"));
var amount = (float)Slider("Amount", 0.35);

Vector4 Of(Colour colour) => new Vector4(colour.Red, colour.Green, colour.Blue, 255) / 255;
var (dark, light) = (Of(shadows), Of(lights));

return amount == 0 ? image : image.Pixels(pixel =>
{
    var luma = (0.2126f * pixel.X) + (0.7152f * pixel.Y) + (0.0722f * pixel.Z);

    // Twice, since the colours alone would darken: half of white is the middle.
    var toned = pixel * Vector4.Lerp(dark, light, luma) * 2;
    var mixed = Vector4.Lerp(pixel, toned, amount);
    return new Vector4(mixed.X, mixed.Y, mixed.Z, pixel.W);
});
