// Cuts the picture into rows and columns, each piece a picture of its own.
About(group: "Data set", description: "Cuts the picture into pieces, each a picture of its own.");
var columns = Whole("Columns", 3, 1, 10);
var rows = Whole("Rows", 2, 1, 10);

var (width, height) = (Max(1, image.Width / columns), Max(1, image.Height / rows));
return
    from row in Enumerable.Range(0, rows)
    from column in Enumerable.Range(0, columns)
    select new FilterOutput(image.Crop(column * width, row * height, width, height)) { Name = $"{row + 1}-{column + 1}" };
