// Two inks on paper: one for black, one for white.
About(group: "Colour", description: "Two inks: one for black, one for white.");
var ink = PickColour("Ink", Colour.Parse("#1b1464"));
var paper = PickColour("Paper", Colour.Parse("#ffd9a0"));
var contrast = Slider("Contrast", 0.1, -1, 1);

Vector4 Of(Colour colour) => new Vector4(colour.Red, colour.Green, colour.Blue, 255) / 255;
var (dark, light) = (Of(ink), Of(paper));

return image.BlackAndWhite().Contrast(contrast).Pixels(pixel => Vector4.Lerp(dark, light, pixel.X) with { W = pixel.W });
