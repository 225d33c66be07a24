// A paper frame with a line of text below the picture.
About(group: "Text and frame", description: "A paper frame with a line of text below.");
var caption = Line("Caption", help: "Empty for the name of the file.");
var share = Whole("Frame", 4, 1, 20, "%");
var paper = PickColour("Paper", Colour.White);
var ink = PickColour("Ink", Colour.Parse("#303030"));

var edge = Max(1, image.Width * share / 100);
var foot = edge * 3;
var text = Image.Text(caption.Length > 0 ? caption : context.Facts.Name, image.Width, Max(1, foot * 0.35), ink);
return image.Pad(edge, edge, edge, foot, paper).Overlay(text, edge, edge + image.Height + ((foot - text.Height) / 2));
