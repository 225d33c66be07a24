// Sharp along a band and soft above and below, as if the world were a model.
About(group: "Effects", description: "Sharp along a band, soft above and below.");
var focus = PickPoint("Focus");
var band = Slider("Band", 0.3, 0.05, 1);
var blur = Slider("Blur", 1, 0, 5, unit: "% of the width");
var vivid = Slider("Vivid", 0.2);

var soft = image.Blur(Min(1000, image.Width * blur / 100));
Image Ramp(Colour above, Colour below, double from, double to) =>
    Image.Gradient(image.Width, image.Height, above, below, new ImagePoint(0.5, from), new ImagePoint(0.5, to));

var mask = Ramp(Colour.White, Colour.Black, focus.Y - band, focus.Y - (band / 4))
    .Overlay(Ramp(Colour.Black, Colour.White, focus.Y + (band / 4), focus.Y + band), mode: BlendMode.Lighten);
return image.Blend(soft, mask).Saturate(1 + vivid);
