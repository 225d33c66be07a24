// A line of text in a corner: {date} is when the picture was taken, {name} its file, {camera} what took it.
using System.Globalization;

About(group: "Text and frame", description: "A line of text with date, name or camera.");
var words = Line("Text", "{name} {date}", help: "{date}, {name} and {camera} are filled in.");
var place = PickPoint("Place", new ImagePoint(0.97, 0.97));
var size = Slider("Size", 3, 1, 20, unit: "% of the height");
var colour = PickColour("Colour", Colour.White);
var opacity = Slider("Opacity", 0.8);

var fields = context.Facts.Fields;
var text = words
    .Replace("{date}", fields.TakenAt?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture))
    .Replace("{name}", context.Facts.Name)
    .Replace("{camera}", fields.Camera)
    .Trim();
return text.Length == 0 ? image : image.Overlay(Image.Text(text, image.Width, Max(1, image.Height * size / 100), colour), place, opacity: opacity);
