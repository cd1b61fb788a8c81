Console.Error.WriteLine("用法：models/rebuild.sh");
return 2;
