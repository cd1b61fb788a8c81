Console.Error.WriteLine("zhaoshang");
return 2;
