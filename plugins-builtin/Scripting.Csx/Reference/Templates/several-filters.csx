// Several filters in a file, which share a parameter.
About(group: "Moods");
var amount = Slider("Amount", 0.5);
Filter("Cold", x => x.Tint(Colour.Parse("#a8d0ff"), amount / 4));
Filter("Night", x =>
{
    About(description: "Darker, and almost without colour.");
    var stops = Slider("Stops", -1.5, -4, 0);
    return x.Exposure(stops).Saturate(1 - amount);
});
