// Several pictures from one, with names and formats of their own.
var width = Whole("Width", 1080, 16, 8000, "px");
return new[]
{
    new FilterOutput(image.Fill(width, width)) { Name = "square", Encoding = ImageEncoding.Jpeg, Quality = 90 },
    new FilterOutput(image.Fill(width, width * 16 / 9)) { Name = "story", Encoding = ImageEncoding.Jpeg, Quality = 90 },
};
